"""Corrected copy: which findings are put in, the edits they come to, and files written anew."""

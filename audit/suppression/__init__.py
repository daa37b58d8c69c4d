"""Findings that shall not count: instructions in articles, a project's file of them, a baseline."""

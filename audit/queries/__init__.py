"""What people ask of the tables of a corpus: questions, the gate, the dashboard."""

"""Measures of speed, growth, memory and start: scripts that print a table, see README.md."""

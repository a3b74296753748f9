"""Measures of accuracy, speed, growth, memory and start: scripts that print a table, see README.md."""

"""How right the library is: pages beside what a careful reader wrote down of them.

``python -m benchmarks.accuracy`` prints precision, recall and F1 of every field; see :mod:`benchmarks.accuracy.__main__`.
"""

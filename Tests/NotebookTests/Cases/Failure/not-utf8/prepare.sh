printf '# Latin 1\n\nna\357ve text\n' > lesson.md

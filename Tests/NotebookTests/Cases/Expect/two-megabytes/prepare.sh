{
  printf '# Long\n\n```swift\n1 + 1\n```\n\n'
  awk 'BEGIN { for (i = 0; i < 20000; i++) print "A paragraph with *some* emphasis, `code`, and a [link](https://example.org/" i ") in it. It is not short.\n" }'
} > lesson.md

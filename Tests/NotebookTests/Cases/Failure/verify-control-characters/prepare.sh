# Names and outputs with characters that mean something to a format.
printf '# Names\n\n```swift\nprint("100%%, \\u{1}:")\n```\n\n```output\n99%%\n```\n' >'a,b: 100%.md'
rm lesson.md

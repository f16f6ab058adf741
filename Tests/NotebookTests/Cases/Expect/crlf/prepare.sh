printf '# Windows\r\n\r\n```swift\r\nlet a = 20\r\nprint(a)\r\na + 1\r\n```\r\n\r\nTwenty-one is 21<!-- = a + 1 -->.\r\n' > lesson.md

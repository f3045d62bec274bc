// Loaded before a program under test: it takes what it reads for a keyboard.
process.stdin.isTTY = true

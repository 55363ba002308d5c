// Preloaded into a command of a test: it looks as if the machine's Node were an old one.
Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } });

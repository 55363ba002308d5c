// npm run test:unit: the tests that need no server, no store and no build, as a fast answer while one writes.
import { runLater } from './run.mjs';

process.exit(
  await runLater('jest', ['--config', '.config/jest.unit.json', ...process.argv.slice(2)], {
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
  }),
);

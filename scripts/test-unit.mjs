// npm run test:unit: the tests that need no server, no store and no build, within a minute on two cores. Those of the worlds and the four slowest
// (.config/jest.unit.json names them) run in npm test alone.
import { runLater } from './run.mjs';

process.exit(
  await runLater('jest', ['--config', '.config/jest.unit.json', ...process.argv.slice(2)], {
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
  }),
);

import { defineCommand, print, refuseSurplus } from '../command.js';
import { JSON_OUT } from '../options.js';

export const doctorCommand = defineCommand({
  name: 'doctor',
  usage: '[--json]',
  about: ['check everything that the settings name: what is wrong, and what to do'],
  options: { json: JSON_OUT },
  async run(args, { json }) {
    refuseSurplus('doctor', args);
    const { doctor } = await import('../actions/doctor.js');
    const checks = await doctor(process.env);
    if (json) print(JSON.stringify(checks, null, 2));
    else
      for (const { what, state, found, remedy } of checks)
        print(`${state.padEnd(5)}${what.padEnd(12)}${found}${remedy === '' ? '' : `\n${' '.repeat(17)}${remedy}`}`);
    return checks.some((c) => c.state === 'bad') ? 1 : 0;
  },
});

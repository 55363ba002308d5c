import { defineCommand, refuseSurplus } from '../command.js';

export const serveCommand = defineCommand({
  name: 'serve',
  usage: '[--preset P] [--role R]',
  about: [
    'start the server and the console (settings: docs/settings.md);',
    'preset embedded or scaled, role all, api or worker',
  ],
  options: {
    preset: { type: 'string', placeholder: 'P', help: 'in place of CLAQUE_PRESET' },
    role: { type: 'string', placeholder: 'R', help: 'in place of CLAQUE_ROLE' },
  },
  async run(args, { preset, role }) {
    refuseSurplus('serve', args);
    const { serve } = await import('../../server/main.js');
    await serve({
      ...process.env,
      ...(preset === undefined ? {} : { CLAQUE_PRESET: preset }),
      ...(role === undefined ? {} : { CLAQUE_ROLE: role }),
    });
    // The server ends the process itself.
    return new Promise(() => {});
  },
});

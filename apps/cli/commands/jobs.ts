import { readMap } from '../../../libs/readers/map.js';
import { defineCommand, print } from '../command.js';
import { MAP } from '../options.js';

export const jobsCommand = defineCommand({
  name: 'jobs',
  usage: '[retry ID [--map FILE]]',
  about: ['jobs by state and those that failed for good; try one of these again'],
  options: { map: MAP },
  async run(args, { map }) {
    const { jobs } = await import('../actions/jobs.js');
    print(await jobs(args, map === undefined ? null : await readMap(map), process.env));
    return 0;
  },
});

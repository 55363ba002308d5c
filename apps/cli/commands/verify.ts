import { existsSync, readFileSync } from 'node:fs';
import { ClaqueError, verbatim } from '../../../libs/domain/errors/errors.js';
import { count } from '../../../libs/domain/text/count.js';
import { defineCommand, needed, print, refuseSurplus } from '../command.js';

/** Exit code of a dossier whose signature was not compared with a known key. */
const UNPROVEN = 2;

export const verifyCommand = defineCommand({
  name: 'verify',
  usage: 'DOSSIER [--key PEM]',
  about: ['check every byte of a dossier, offline; name the first that does not hold'],
  options: { key: { type: 'string', placeholder: 'PEM', help: 'the public key of the signer, known from elsewhere' } },
  async run(args, { key }) {
    const [dossier, ...more] = args;
    const { DOSSIER } = needed('verify', { DOSSIER: dossier });
    refuseSurplus('verify', more);
    for (const path of [DOSSIER, ...(key === undefined ? [] : [key])])
      if (!existsSync(path)) throw new ClaqueError('CLQ_INPUT_MISSING', { path: verbatim(path) });
    const { verifyDossier } = await import('../../../libs/reports/dossier/archive.js');
    const pem = key === undefined ? null : readFileSync(key, 'utf8');
    const found = await verifyDossier(readFileSync(DOSSIER), pem);
    if (found.broken !== null) throw new ClaqueError('CLQ_DOSSIER_BROKEN', { ...found.broken });
    const { case: name, at } = found.manifest!;
    const content = `case ${name}, as of ${at}: ${count(found.files, 'file')} and ${count(found.auditEntries, 'link')} of the audit log`;
    if (pem === null) {
      // Anybody can change a dossier and sign it again with a key of their own.
      print(
        `${content} match a signature by key ${found.signer}; signature unproven: nothing shows whose key that is. Give --key PEM, the public key that you had from the sender by another way.`,
      );
      return UNPROVEN;
    }
    print(`${content} hold; signed by key ${found.signer}, the one that was given`);
    return 0;
  },
});

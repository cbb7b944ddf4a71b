import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { npmEnvironment } from './npm';

const run = promisify(execFile);
/** Absolute folders of an image; in a plain folder they lie below it. */
const IMAGE_FOLDERS = /\/(?:srv|home)\/[\w/-]+/g;
const OWN = /^(\.git|\.hailong|dist|node_modules)(\/|$)/;

/** Result of the last stage of a Dockerfile. */
export interface BuiltFolder {
  /** Working folder of the command. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  remove(): void;
}

interface Stage {
  readonly root: string;
  folder: string;
  environment: Record<string, string>;
  command: readonly string[];
}

/**
 * Takes the steps of a Dockerfile in plain folders, one a stage: COPY, RUN, WORKDIR, ENV and CMD. Images, users and ports
 * are those of this machine.
 *
 * @param context folder that COPY copies from
 */
export async function buildInFolders(dockerfile: string, context: string): Promise<BuiltFolder> {
  const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'hailong-image-')));
  const stages: { name: string; stage: Stage }[] = [];
  try {
    for (const line of readFileSync(dockerfile, 'utf8').split('\n')) {
      const [instruction = '', ...rest] = line.split(' ');
      if (instruction === 'FROM') stages.push({ name: rest[2] ?? '', stage: newStage(top, stages.length) });
      const stage = stages.at(-1)?.stage;
      if (!stage) continue;
      const from = stages.find(({ name }) => `--from=${name}` === rest[0])?.stage;
      await take(stage, { instruction, text: rest.join(' '), words: rest }, from ?? context);
    }
    const last = stages.at(-1)?.stage;
    if (!last) throw new Error(`${dockerfile} has no stage`);
    return { ...last, remove: () => rmSync(top, { recursive: true, force: true }) };
  } catch (error) {
    rmSync(top, { recursive: true, force: true });
    throw error;
  }
}

function newStage(top: string, number: number): Stage {
  const root = path.join(top, String(number));
  mkdirSync(root);
  return { root, folder: root, environment: {}, command: [] };
}

interface Step {
  readonly instruction: string;
  readonly text: string;
  readonly words: readonly string[];
}

async function take(stage: Stage, { instruction, text, words }: Step, from: Stage | string): Promise<void> {
  const inFolder = (value: string) => value.replace(IMAGE_FOLDERS, (found) => stage.root + found);
  if (instruction === 'WORKDIR') mkdirSync((stage.folder = inFolder(text)), { recursive: true });
  if (instruction === 'COPY') copy(words, from, stage);
  if (instruction === 'RUN') await runStep(inFolder(text), stage.folder);
  if (instruction === 'CMD') stage.command = JSON.parse(text) as string[];
  if (instruction === 'ENV')
    for (const [name = '', value = ''] of words.map((word) => word.split('=')))
      stage.environment[name] = inFolder(value);
}

function copy(words: readonly string[], from: Stage | string, { folder }: Stage): void {
  const names = words.filter((word) => !word.startsWith('--'));
  const target = path.join(folder, names.at(-1) ?? '');
  for (const name of names.slice(0, -1)) {
    if (typeof from !== 'string') {
      const source = path.join(from.root, name);
      cpSync(source, name.endsWith('.json') ? path.join(target, path.basename(name)) : target, {
        recursive: true,
        verbatimSymlinks: true,
      });
    } else if (name === '.') {
      for (const entry of readdirSync(from).filter((each) => !OWN.test(each)))
        cpSync(path.join(from, entry), path.join(target, entry), { recursive: true });
    } else cpSync(path.join(from, name), path.join(target, name));
  }
}

async function runStep(command: string, folder: string): Promise<void> {
  await run('sh', ['-c', command], { cwd: folder, env: npmEnvironment(), maxBuffer: 1 << 26 });
}

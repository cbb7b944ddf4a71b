import { COMMON_PROBLEMS, Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { readTextFile } from './read-file';

/** Reads a JSON file; refuses broken JSON with its line and column. Throws like {@link readTextFile}. */
export function readJsonFile(name: string, folder: string): Verdict<unknown> {
  const file = readTextFile(name, folder);
  if (!file.ok) return file;
  try {
    return accept(JSON.parse(file.value.text) as unknown);
  } catch (error) {
    return refuse(brokenJson(name, file.value.text, (error as Error).message));
  }
}

function brokenJson(name: string, text: string, message: string): Problem {
  const position = /position (\d+)/.exec(message)?.[1];
  // A message without a position means the end of the file.
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n');
  return COMMON_PROBLEMS.JSON_UNREADABLE.at(
    `${name}:${before.length}:${(before.at(-1) ?? '').length + 1}`,
    message,
  );
}

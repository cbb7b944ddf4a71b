import { Verdict } from '@hailong/kernel';
import { PointConversion } from '@hailong/points/domain';
import { parseConversion, readConversion } from '@hailong/points/use-cases';
import { readJsonFile } from './documents/read-json';

/** Reads the conversion of a code, or of a JSON file, whose name ends with `.json`. */
export function findConversion(name: string, folder: string): Verdict<PointConversion> {
  if (!name.toLowerCase().endsWith('.json')) return readConversion(name);
  const json = readJsonFile(name, folder);
  return json.ok ? parseConversion(json.value) : json;
}

import { Verdict } from '@hailong/kernel';
import { NamedConversion, conversionName } from '@hailong/points/domain';
import { ReadConversions, parseConversion } from '@hailong/points/use-cases';
import { actingProvince } from './acting';
import { readJsonFile } from './documents/read-json';
import { Session } from './session';

/** Tells whether a conversion is named by its JSON file, and not by its code. */
export function isConversionFile(name: string): boolean {
  return name.toLowerCase().endsWith('.json');
}

/** Reads the conversion of a JSON file. */
export function conversionInFile(name: string, folder: string): Verdict<NamedConversion> {
  const json = readJsonFile(name, folder);
  return json.ok ? parseConversion(json.value) : json;
}

/** Finds the conversion of a JSON file, of a code (`qd-766`, or that which the province saved), or of a code and version (`cchc-tinh@2`). */
export async function findConversion(
  session: Session,
  folder: string,
  { name, period }: { readonly name: string; readonly period?: string },
): Promise<Verdict<NamedConversion>> {
  if (isConversionFile(name)) return conversionInFile(name, folder);
  const scope = await actingProvince(session);
  return session.get(ReadConversions).named(scope, { ...conversionName(name), period });
}

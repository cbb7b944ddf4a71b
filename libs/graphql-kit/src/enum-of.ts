import { ClosedList } from '@hailong/kernel';
import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum: the name of each value in the schema → the key of the closed list, which is what resolvers see. */
export type EnumOf<K extends string> = Readonly<Record<string, K>>;

/**
 * The GraphQL enum of a closed list, for `@Field(() => SurveyChannel)` and `@IsEnum(SurveyChannel)`; the TypeScript type of
 * such a field is the key of the list. Values are named after the keys (`yes-no` → `YES_NO`) and described by their labels.
 *
 * @param keys some of the list; all unless given
 */
export function enumOf<K extends string, P extends K = K>(
  name: string,
  list: ClosedList<K>,
  description?: string,
  keys: readonly P[] = list.keys as readonly P[],
): EnumOf<P> {
  const values = Object.fromEntries(keys.map((key) => [valueName(key), key]));
  const described = keys.map((key) => {
    const { vi, en } = list.rows[key];
    return [valueName(key), { description: `${vi} · ${en}` }];
  });
  registerEnumType(values, { name, description, valuesMap: Object.fromEntries(described) as object });
  return values;
}

/** `yes-no` and `yesNo` → `YES_NO`; `STRAIGHT_LINE` stays. */
function valueName(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
}

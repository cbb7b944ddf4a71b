import { ClosedList } from '@hailong/kernel';
import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum: the name of each value in the schema → the key of the closed list, which is what resolvers see. */
export type EnumOf<K extends string> = Readonly<Record<string, K>>;

/**
 * The GraphQL enum of a closed list, for `@Field(() => SurveyChannel)` and `@IsEnum(SurveyChannel)`; the TypeScript type of
 * such a field is the key of the list. Values are named after the keys (`yes-no` → `YES_NO`) and described by their labels.
 */
export function enumOf<K extends string>(name: string, list: ClosedList<K>, description?: string): EnumOf<K> {
  const values = Object.fromEntries(list.keys.map((key) => [valueName(key), key]));
  const labels = list.keys.map((key) => {
    const { vi, en } = list.rows[key];
    return [valueName(key), { description: `${vi} · ${en}` }];
  });
  registerEnumType(values, { name, description, valuesMap: Object.fromEntries(labels) as object });
  return values;
}

/** `yes-no` and `yesNo` → `YES_NO`; `STRAIGHT_LINE` stays. */
function valueName(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
}

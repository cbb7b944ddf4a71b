import type { CalendarDay } from '@hailong/kernel';
import type { PointConversion } from './conversion';

/** Version of a conversion that the province saved. It never changes: a newer version of its code supersedes it. */
export interface SavedConversion {
  readonly agencyId: number;
  readonly code: string;
  readonly version: number;
  readonly savedOn: CalendarDay;
  readonly document: PointConversion;
}

/** Conversion as it is found by its code: a version that the province saved, or without `saved` the one that ships. */
export interface NamedConversion extends PointConversion {
  readonly saved?: {
    readonly version: number;
    readonly savedOn: CalendarDay;
    /** A newer version of its code was saved. */
    readonly superseded: boolean;
  };
}

/** Names saved versions, each marked where a newer one of its code was saved. */
export function namedConversions(saved: readonly SavedConversion[]): readonly NamedConversion[] {
  return saved.map((each) =>
    namedConversion(
      each,
      saved.some(({ code, version }) => code === each.code && version > each.version),
    ),
  );
}

export function namedConversion(
  { version, savedOn, document }: SavedConversion,
  superseded: boolean,
): NamedConversion {
  return { ...document, saved: { version, savedOn, superseded } };
}

const NAME = /^(.+)@([1-9]\d{0,8})$/;

/** Reads a code, or a code with a version (`cchc-tinh@2`). */
export function conversionName(text: string): { readonly code: string; readonly version?: number } {
  const [, code, version] = NAME.exec(text) ?? [];
  return code === undefined ? { code: text } : { code, version: Number(version) };
}

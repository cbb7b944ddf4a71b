import { FrameCountKind, PointConversion } from './conversion';

/** Source of counts that were taken over from the frame. */
export const FRAME_SOURCE = 'khung hồ sơ · frame';

/** Counts of a conversion that the frame has: names with values. */
export function countsFromFrame(
  { counts }: PointConversion,
  found: Readonly<Record<FrameCountKind, number>>,
): readonly (readonly [name: string, value: number])[] {
  return counts.flatMap(({ name, frame }) => (frame === undefined ? [] : [[name, found[frame]] as const]));
}

/** Count of an agency with its source. */
export interface SourcedCount {
  readonly agencyId: number;
  readonly name: string;
  readonly source: string;
}

/** Ids of the agencies of which a table states a count that the frame has, too. */
export function agenciesOfTables(
  conversion: PointConversion,
  stated: readonly SourcedCount[],
): ReadonlySet<number> {
  const ofTables = stated.filter((each) => isInFrame(conversion, each) && each.source !== FRAME_SOURCE);
  return new Set(ofTables.map(({ agencyId }) => agencyId));
}

/**
 * Counts that points are made of: where a table states one of the counts that the frame has, none of these comes from the frame, however
 * new it is, because numbers of two sources never make one share.
 */
export function withoutMixedSources<Count extends SourcedCount>(
  conversion: PointConversion,
  stated: readonly Count[],
): readonly Count[] {
  const ofTables = agenciesOfTables(conversion, stated);
  return stated.filter(
    (each) => each.source !== FRAME_SOURCE || !isInFrame(conversion, each) || !ofTables.has(each.agencyId),
  );
}

function isInFrame({ counts }: PointConversion, { name }: SourcedCount): boolean {
  return counts.some((count) => count.name === name && count.frame !== undefined);
}

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

/** Tells whether a table states a count for an agency that the frame has, too. */
export function isStatedElsewhere(
  { counts }: PointConversion,
  agencyId: number,
  stated: readonly { readonly agencyId: number; readonly name: string; readonly source: string }[],
): boolean {
  const ofFrame = counts.filter(({ frame }) => frame !== undefined).map(({ name }) => name);
  return stated.some(
    (each) => each.agencyId === agencyId && ofFrame.includes(each.name) && each.source !== FRAME_SOURCE,
  );
}

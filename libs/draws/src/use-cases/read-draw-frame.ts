import type { Transaction } from '@hailong/database';
import { CalendarDay, addDays } from '@hailong/kernel';
import { DrawDesign, DrawTerms } from '../domain/draw-design';
import { exclusionOf, recontactExclusionOf } from '../domain/eligibility';
import { Frame, FrameBuilder } from '../domain/frame-builder';
import { stratumNamer } from '../domain/stratum';
import {
  CalledDossier,
  FrameView,
  calledDossiers,
  calledInRound,
  countOutside,
  dossiersOf,
  personsCalledAfter,
} from '../persistence/frame-store';

export interface FrameWanted {
  readonly view: FrameView;
  /** The day of the draw. */
  readonly on: CalendarDay;
  /** Codes for which one wants to know why they are not in it. */
  readonly wondering?: ReadonlySet<string>;
}

/** The frame of a draw of these terms, as the database has it now of what was there at the instant of the view. */
export function frameOf(tx: Transaction, terms: DrawTerms, wanted: FrameWanted): Promise<Frame> {
  return terms.purpose === 'survey' ? surveyFrame(tx, terms.design, wanted) : recontactFrame(tx, wanted);
}

async function surveyFrame(
  tx: Transaction,
  design: DrawDesign,
  { view, on, wondering }: FrameWanted,
): Promise<Frame> {
  const { window, dimensions, groups, restDays } = design;
  const before = {
    dossiers: await calledInRound(tx, view, 'survey'),
    persons: restDays > 0 ? await personsCalledAfter(tx, view, addDays(on, -restDays)) : new Set<string>(),
  };
  const builder = new FrameBuilder({
    exclusionOf: (dossier) => exclusionOf(dossier, design, before, on),
    stratumOf: stratumNamer(dimensions, groups),
    ...(wondering && { wondering }),
  });
  for await (const batch of dossiersOf(tx, view, window)) batch.forEach((dossier) => builder.add(dossier));
  const { later, outside } = await countOutside(tx, view, window, on);
  builder.leaveOut('result-not-received', later);
  builder.leaveOut('outside-window', outside);
  return builder.frame();
}

async function recontactFrame(tx: Transaction, { view, wondering }: FrameWanted): Promise<Frame> {
  const checked = await calledInRound(tx, view, 'recontact');
  const builder = new FrameBuilder<CalledDossier>({
    exclusionOf: (dossier) => recontactExclusionOf(dossier, checked),
    stratumOf: ({ stratum }) => stratum,
    ...(wondering && { wondering }),
  });
  for await (const batch of calledDossiers(tx, view)) batch.forEach((dossier) => builder.add(dossier));
  return builder.frame();
}

import type { Transaction } from '@hailong/database';
import { CalendarDay, addDays } from '@hailong/kernel';
import { DrawDesign, SampleTerms } from '../domain/draw-design';
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
  /** Day of the draw. */
  readonly on: CalendarDay;
  /** Codes whose reason is wanted when they are left out. */
  readonly codes?: ReadonlySet<string>;
}

/** Reads the frame of a draw: dossiers reported before the instant of the view, with their current contents. */
export function readFrame(tx: Transaction, terms: SampleTerms, wanted: FrameWanted): Promise<Frame> {
  return terms.purpose === 'survey' ? surveyFrame(tx, terms.design, wanted) : recontactFrame(tx, wanted);
}

async function surveyFrame(
  tx: Transaction,
  design: DrawDesign,
  { view, on, codes }: FrameWanted,
): Promise<Frame> {
  const { window, dimensions, restDays } = design;
  const before = {
    dossiers: await calledInRound(tx, view, 'survey'),
    persons: restDays > 0 ? await personsCalledAfter(tx, view, addDays(on, -restDays)) : new Set<string>(),
  };
  const builder = new FrameBuilder({
    exclusionOf: (dossier) => exclusionOf(dossier, design, before, on),
    stratumOf: stratumNamer(dimensions, design),
    ...(codes && { codes }),
  });
  for await (const batch of dossiersOf(tx, view, window)) batch.forEach((dossier) => builder.add(dossier));
  const { later, outside } = await countOutside(tx, view, window, on);
  builder.leaveOut('result-not-received', later);
  builder.leaveOut('outside-window', outside);
  return builder.frame();
}

async function recontactFrame(tx: Transaction, { view, codes }: FrameWanted): Promise<Frame> {
  const checked = await calledInRound(tx, view, 'recontact');
  const builder = new FrameBuilder<CalledDossier>({
    exclusionOf: (dossier) => recontactExclusionOf(dossier, checked),
    stratumOf: ({ stratum }) => stratum,
    ...(codes && { codes }),
  });
  for await (const batch of calledDossiers(tx, view)) batch.forEach((dossier) => builder.add(dossier));
  return builder.frame();
}

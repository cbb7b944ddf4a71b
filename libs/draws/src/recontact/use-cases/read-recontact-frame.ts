import { Transaction, withMandate } from '@hailong/database';
import { recontactExclusionOf } from '../../domain/eligibility';
import { Frame, FrameBuilder } from '../../domain/frame-builder';
import { CalledDossier, FrameView, calledDossiers, calledInRound } from '../../persistence/frame-store';
import { batchesOver } from '../persistence/rated-store';
import { memberIds } from '../persistence/recontact-member-store';

/**
 * Reads the people of an agency that may be called again: called by its survey draws of the round, with a contact, without an
 * objection, and in no earlier re-contact check of the round.
 *
 * @param code of the agency, the name of their one stratum
 */
export async function readRecontactFrame(tx: Transaction, view: FrameView, code: string): Promise<Frame> {
  const checked = new Set(await calledInRound(tx, view, 'recontact'));
  const { agencyId, roundId } = view;
  for (const batchId of await batchesOver(tx, agencyId, roundId))
    for (const id of await withMandate(tx, batchId, () => memberIds(tx, { agencyId, batchId })))
      checked.add(id);
  const builder = new FrameBuilder<CalledDossier>({
    exclusionOf: (dossier) => recontactExclusionOf(dossier, checked),
    stratumOf: () => code,
  });
  for await (const batch of calledDossiers(tx, view)) batch.forEach((dossier) => builder.add(dossier));
  return builder.frame();
}

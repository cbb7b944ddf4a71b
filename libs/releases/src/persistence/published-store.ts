import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import type { PublishedRelease } from '../domain/published-release';
import type { ReleaseName } from './release-store';

interface PublishedRow {
  readonly agencyId: number;
  readonly position: number;
  readonly code: string;
  readonly edition: number;
  readonly subject: string;
  readonly contentHash: string;
  readonly actHash: string;
  readonly linkHash: string;
  readonly publishedOn: CalendarDay;
  readonly number: string;
  readonly signedOn: CalendarDay;
  readonly signer: string;
  readonly superseded: boolean;
  readonly simulated: boolean;
  readonly made: number | null;
  readonly accepted: number | null;
  readonly paperHash: string | null;
  readonly paperBytes: number | null;
}

/** Reads every publication in the order of the chain, at the door of the public. */
export async function publishedReleases(
  tx: Transaction,
): Promise<readonly (PublishedRelease & ReleaseName)[]> {
  const rows = await tx.query<PublishedRow>(
    `select agency_id as "agencyId", position, l.code, l.edition, subject, l.content_hash as "contentHash", act_hash as "actHash", link_hash as "linkHash",
       s.taken_on as "publishedOn", s.act_number as number, s.act_signed_on as "signedOn", s.act_signer as signer,
       s.objections as made, s.objections_accepted as accepted,
       (r.content::jsonb -> 'simulated') is not null as simulated,
       p.content_hash as "paperHash", octet_length(p.content) as "paperBytes",
       exists (select from hailong.release_step n
         where (n.agency_id, n.code, n.edition, n.state) = (l.agency_id, l.code, l.edition, 5)) as superseded
     from hailong.release_link l join hailong.release r using (agency_id, code, edition)
     join hailong.release_step s using (agency_id, code, edition)
     left join hailong.release_paper p using (agency_id, code, edition) where s.state = 3 order by position`,
  );
  return rows.map(
    ({
      agencyId,
      code,
      edition,
      subject,
      simulated,
      superseded,
      publishedOn,
      number,
      signedOn,
      signer,
      ...row
    }) => {
      const { made, accepted, paperHash, paperBytes, ...link } = row;
      return {
        ...{ agencyId, code, edition, scheme: subject, simulated, superseded, publishedOn },
        act: { number, signedOn, signer },
        objections: made === null || accepted === null ? null : { made, accepted },
        paper: paperHash === null || paperBytes === null ? null : { hash: paperHash, bytes: paperBytes },
        link: { ...link, release: `${code}@${edition}` },
      };
    },
  );
}

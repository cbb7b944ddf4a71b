import { AttackedRound } from './attacked-round';
import { administratorOf } from './attacked-province';
import * as operations from './operations';

interface Sheets {
  readonly edges: readonly { readonly node: { readonly dossierCode: string; readonly link: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** Reads the links of the sheets that an agency prints, by dossier. */
export async function sheetsOf(
  { province, publicId: round }: AttackedRound,
  agencyCode: string,
): Promise<ReadonlyMap<string, string>> {
  const links = new Map<string, string>();
  for (let after: string | null = null; ;) {
    const page: Sheets = await province.ask(operations.SHEETS, { round, after }, administratorOf(agencyCode));
    for (const { node } of page.edges) links.set(node.dossierCode, node.link);
    if (!page.pageInfo.hasNextPage) return links;
    after = page.pageInfo.endCursor;
  }
}

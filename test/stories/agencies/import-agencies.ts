import { ANALYST } from '../../kit/actors';
import { RunningPortal } from '../../kit/servers/portal';

export const IMPORT = `mutation ($input: SurveyAgencyImportInput!) {
  importSurveyAgencies(input: $input) {
    __typename
    ... on SurveyAgenciesImported { created changed unchanged warnings { code place message } }
    ... on SurveyRefusal { message messageEn problems { code place message messageEn } }
  }
}`;

interface Imported {
  importSurveyAgencies: {
    __typename: string;
    created?: number;
    changed?: number;
    unchanged?: number;
    warnings?: { code: string; place: string; message: string }[];
    message?: string;
    problems?: { code: string; place: string; message: string }[];
  };
}

/** Imports a table of agencies as the province's analyst, over HTTP. */
export async function importCsv(portal: RunningPortal, content: string, validFrom = '2018-01-01') {
  const input = { format: 'CSV', content, validFrom };
  const answer = await portal.ask<Imported>(IMPORT, { input }, ANALYST);
  expect(answer.errors).toBeUndefined();
  return answer.data.importSurveyAgencies;
}

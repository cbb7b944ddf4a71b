import { invalidInput } from '@hailong/graphql-kit';
import { Injectable, PipeTransform } from '@nestjs/common';
import { DossierReport } from '../domain/dossier';
import type { SurveyDossierInput } from './dossier.input';

/** Most dossiers of one mutation. */
export const MOST_DOSSIERS = 1000;
/** Longer than any accepted value, so that a rule with a helpful sentence refuses it first. */
const LONGEST = 400;

/** Checks the number of dossiers and the lengths of their texts; each is checked by itself later. Null counts as absent. */
@Injectable()
export class DossiersPipe implements PipeTransform {
  transform(inputs: readonly SurveyDossierInput[]): readonly DossierReport[] {
    if (inputs.length > MOST_DOSSIERS)
      throw invalidInput([`inputs: at most ${MOST_DOSSIERS} dossiers at once, these are ${inputs.length}`]);
    const found = inputs.flatMap((input, index) => tooLong(input, `inputs.${index}`));
    if (found.length > 0) throw invalidInput(found);
    return inputs.map(withoutNulls);
  }
}

function tooLong(input: SurveyDossierInput, place: string): string[] {
  return Object.entries(input)
    .filter(([, value]) => typeof value === 'string' && value.length > LONGEST)
    .map(([name]) => `${place}.${name}: at most ${LONGEST} characters`);
}

function withoutNulls(input: SurveyDossierInput): DossierReport {
  const said = Object.entries(input).filter(([, value]) => value !== null);
  return Object.fromEntries(said) as unknown as DossierReport;
}

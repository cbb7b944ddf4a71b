import { invalidInput, tooManyFinding, omitNulls } from '@hailong/graphql-kit';
import { Injectable, PipeTransform } from '@nestjs/common';
import { DossierReport } from '../domain/dossier';
import type { SurveyDossierInput } from './dossier.input';

/** Most dossiers of one mutation. */
export const MOST_DOSSIERS = 1000;

/** Checks the number of dossiers; each is checked by itself later. Null counts as absent. */
@Injectable()
export class DossiersPipe implements PipeTransform {
  transform(inputs: readonly SurveyDossierInput[]): readonly DossierReport[] {
    if (inputs.length > MOST_DOSSIERS) throw invalidInput([tooManyFinding('inputs', MOST_DOSSIERS)]);
    return inputs.map((input) => omitNulls(input) as DossierReport);
  }
}

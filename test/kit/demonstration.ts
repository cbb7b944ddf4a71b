import { LOADED_ROUND, LoadingOperator, loadDraft } from './loaded-round';
import { Part } from './province';
import { TEST_SECRET_KEY } from './secret-key';
import type { TestDatabase } from './test-database';

/** Code of the round that {@link aDemonstration} opens. */
export const DEMONSTRATION = LOADED_ROUND;

interface WithStatements {
  /** Runs a statement as superuser. */
  readonly db: { readonly admin: (sql: string) => Promise<unknown> };
}

/** The agencies and the round of aLoadedRound, which is a demonstration: `hailong simulate` fills it, and nothing else. */
export function aDemonstration(): Part<LoadingOperator & WithStatements, object> {
  return async ({ operator, db }) => {
    await loadDraft({ operator });
    // No command marks a round; the loader that ships does, over a province of its own.
    await db.admin(
      `update hailong.survey_round set document = jsonb_set(document, '{demonstration}', 'true')`,
    );
    await operator.json('round', 'open', DEMONSTRATION);
    return {};
  };
}

/** Database on which the loaders of demonstrations open the module on earlier days. */
export function demonstrationDatabase({ appUrl }: Pick<TestDatabase, 'appUrl'>) {
  return { url: appUrl, secretKey: TEST_SECRET_KEY };
}

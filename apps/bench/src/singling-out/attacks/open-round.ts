import type { RoundTerms } from '../attack';

/**
 * Terms of a round without invitations, for attacks in which the victim's is the only independent form, so that k does not matter: the
 * keys of an invited round take a third of a second of each agency.
 */
export const OPEN_ROUND: RoundTerms = () => ({ access: 'OPEN' });

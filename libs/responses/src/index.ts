export { GATE_OPTIONS, type TicketDemand } from './gate/gate-options';
export {
  type TallyRow,
  arrivedForms,
  addressTallies,
  addressTalliesOf,
  talliesOfAgency,
  talliesOfRound,
} from './intake/persistence/tally-reading-store';
export { type WaitingTexts, takeWaitingTexts, waitingTexts } from './intake/persistence/waiting-texts';
export { INTAKE_LIMITS, RESPONSES, RESPONSE_PAGES } from './responses.providers';

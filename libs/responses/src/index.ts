export { GATE_OPTIONS, type TicketDemand } from './gate/gate-options';
export { makeTicket, readTicket } from './gate/domain/answer-ticket';
export { FormSender, type SendingRequest, senderOf } from './gate/graphql/form-sender';
export { IntakeGate, type Sender } from './gate/use-cases/intake-gate';
export { AnonymousQueue, type QueueTerms } from './gate/http/anonymous-queue';
export {
  type JsonReply,
  faultReply,
  isKnownTag,
  problemsReply,
  refusedReply,
  sendJson,
} from './apps/http/json-reply';
export { isFromElsewhere } from './pages/from-elsewhere';
export { type FormReply, laterReply, noFormAtAll, page } from './pages/form-reply';
export { loggedPage } from './pages/logged-page';
export {
  type BothTexts,
  FIELD_STYLE,
  escapedBoth,
  hiddenField,
  inBoth,
  paragraphs,
} from './pages/page-frame';
export { type PostedFields, shortTextOf, textOf, whyNoForm } from './pages/posted-form';
export { type PageReply, sendPage } from './pages/send-page';
export { FROM_ELSEWHERE, TRAPPED, type WhyAgain } from './pages/why-again';
export { seenForms, seenFormsOf } from './intake/persistence/tally-reading-store';
export { receivedForms } from './intake/persistence/received-forms';
export { accountsOfForms } from './sealing/persistence/accounted-forms';
export {
  type SheetsOfCluster,
  clusteredSheets,
  roundsOfUnclusteredForms,
} from './sealing/persistence/clustered-sheets';
export {
  type AddressOfBlock,
  type RemovalOf,
  addressesOfBlocks,
  markedSheets,
  markedSums,
  removeForms,
} from './sealing/persistence/removed-forms';
export {
  countUnsealed,
  giveBack,
  moveIntoBlock,
  numberSumsOfBlock,
  sheetsOfBlock,
} from './sealing/persistence/unsealed-forms';
export {
  type WaitingTexts,
  destroyWaitingOriginals,
  forgetForms,
  textsOfAgency,
  takeWaitingTexts,
} from './sealing/persistence/waiting-texts';
export { SMALLEST_TOLD, type SmallestTold } from './domain/smallest-told';
export { recountRemoved, recountSealed } from './recount/persistence/sealed-recount';
export { FillFreeSlots } from './validity/use-cases/fill-free-slots.use-case';
export { INTAKE_LIMITS, RESPONSES, RESPONSE_PAGES } from './responses.providers';

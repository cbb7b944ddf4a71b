import { logOutcome, newOperation } from '@hailong/telemetry';
import { SendingRequest } from '../gate/graphql/form-sender';
import { faultOf } from './fault-page';
import { FormReply } from './form-reply';
import { WhyAgain } from './why-again';

/** Work of a page, and the page that is shown where a fault meets it. */
export interface PageWork {
  readonly show: () => Promise<FormReply>;
  readonly showFault: (why: WhyAgain) => FormReply;
}

/** Makes a page and logs how that ended. A fault is a page as well. */
export async function loggedPage(
  name: string,
  request: SendingRequest,
  { show, showFault }: PageWork,
): Promise<FormReply> {
  const operation = newOperation(name, request);
  try {
    const reply = await show();
    logOutcome(operation, reply.codes ?? []);
    return reply;
  } catch (error) {
    return showFault(faultOf(error, operation));
  }
}

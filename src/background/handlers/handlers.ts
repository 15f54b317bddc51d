import type { MESSAGES, MessageName, Payload, Reply } from '../../messages/messages';
import type { PageSender } from '../documents';

/** Does what a message asks for; one of a page of PyPI's comes with its sender. */
export type Handler<Name extends MessageName> = (
  payload: Payload<Name>,
  ...from: (typeof MESSAGES)[Name]['from'] extends 'page' ? [PageSender] : []
) => Promise<Reply<Name>>;

export type Handlers<Names extends MessageName = MessageName> = { readonly [Name in Names]: Handler<Name> };

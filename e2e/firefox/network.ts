import type { Asked } from '../network-rule';
import type { InChrome } from './chrome-scope';

// Firefox's own word on every request, of the background's too, which no tool for pages sees.

/** Begins to record all that pages and the extension ask for; what the browser wants itself (updates, settings) is not ours. */
export function recordNetwork(inChrome: InChrome): Promise<void> {
  return inChrome(() => {
    const asked: Asked[] = [];
    const TAB = 6; // nsIContentPolicy.TYPE_DOCUMENT
    const observe = (subject: Subject) => {
      const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
      const { triggeringPrincipal: by, loadingPrincipal: on, externalContentPolicyType } = loadInfo;
      const isPage = externalContentPolicyType === TAB;
      if (!isPage && by.isSystemPrincipal && (on === null || on.isSystemPrincipal)) return;
      asked.push({ url: URI.spec, initiator: by.isSystemPrincipal ? '' : by.originNoSuffix, isPage });
    };
    Services.obs.addObserver({ observe }, 'http-on-modify-request');
    globalThis.asked = asked;
  }, null);
}

/** All that was asked for since then. */
export function askedIn(inChrome: InChrome): Promise<Asked[]> {
  return inChrome(() => globalThis.asked, null);
}

interface Principal {
  isSystemPrincipal: boolean;
  originNoSuffix: string;
}
interface Channel {
  URI: { spec: string };
  loadInfo: {
    triggeringPrincipal: Principal;
    loadingPrincipal: Principal | null;
    externalContentPolicyType: number;
  };
}
interface Subject {
  QueryInterface(type: object): Channel;
}
declare global {
  var asked: Asked[];
}
declare const Ci: { nsIHttpChannel: object };
declare const Services: { obs: { addObserver(observer: { observe(subject: Subject): void }, topic: string): void } };

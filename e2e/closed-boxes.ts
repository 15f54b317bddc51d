import type { CDPSession, Page } from '@playwright/test';

// Our boxes as they are shipped, closed: DevTools' protocol sees what no page does.

interface DomNode {
  nodeType: number;
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

export type BoxKind = 'warnings' | 'offer' | 'companion';

/** All texts in the first box of a kind; empty when there is none. */
export async function textIn(page: Page, kind: BoxKind): Promise<string> {
  const told = await inBox(page, kind, async (nodes) => nodes.map(({ nodeValue }) => nodeValue).join(' '));
  return told ?? '';
}

/** The middle of the first element of a name, or button of a deed, in the first box of a kind, in the window. */
export async function centreIn(page: Page, kind: BoxKind, name: string): Promise<[x: number, y: number]> {
  const quad = await inBox(page, kind, async (nodes, quadOf) => {
    const found = nodes.find((node) => node.nodeName === name || attributeOf(node, 'data-do') === name);
    return found && quadOf(found);
  });
  const [left, top, , , right, bottom] = quad ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    throw new Error(`No ${name} in a box of ${kind}`);
  return [(left + right) / 2, (top + bottom) / 2];
}

/** How each element of the first box of a kind looks, its own element included: its place, and all of its styles. */
export async function looksIn(page: Page, kind: BoxKind): Promise<unknown[]> {
  const looks = await inBox(page, kind, async (nodes, quadOf, session) => {
    const told = [];
    for (const node of nodes.filter(({ nodeType, nodeName }) => nodeType === ELEMENT && nodeName !== 'STYLE')) {
      const quad = await quadOf(node).catch(() => []);
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: `function () { return getComputedStyle(this).cssText || [...getComputedStyle(this)].map(
          (name) => name + ': ' + getComputedStyle(this).getPropertyValue(name)).join('; '); }`,
      });
      told.push([node.nodeName, quad.map(Math.round), result.value]);
    }
    return told;
  });
  return looks ?? [];
}

/** Presses that element as a user who sees it: a box counts no press shortly after it moved or appeared. */
export async function pressIn(page: Page, kind: BoxKind, name: string): Promise<void> {
  await centreIn(page, kind, name);
  await page.waitForTimeout(REST);
  await page.mouse.click(...(await centreIn(page, kind, name)));
}

/** So long a box must have stood still, and some more, in milliseconds. */
export const REST = 900;

const ELEMENT = 1;
type QuadOf = (node: DomNode) => Promise<number[]>;
type Tell<Told> = (nodes: DomNode[], quadOf: QuadOf, session: CDPSession) => Promise<Told>;

async function inBox<Told>(page: Page, kind: BoxKind, tell: Tell<Told>) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const host = all(root as DomNode).find((node) => attributeOf(node, 'data-spare-key')?.startsWith(kind));
  const quadOf: QuadOf = async ({ backendNodeId }) => {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    return (await session.send('DOM.getBoxModel', { backendNodeId })).model.content;
  };
  const told = host && (await tell(all(host), quadOf, session));
  await session.detach();
  return told;
}

function attributeOf({ attributes = [] }: DomNode, name: string): string | undefined {
  const at = attributes.indexOf(name);
  return at < 0 ? undefined : attributes[at + 1];
}

function all(node: DomNode): DomNode[] {
  return [node, ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(all)];
}

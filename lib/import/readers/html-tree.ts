import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Browsers flatten deeper nesting too. */
const DEEPEST = 600;
const MOST_ELEMENTS = 400_000;

/** The tree of a page or fragment; `null` for markup that is nested or long beyond all reason. */
export function parseMarkup(markup: string): DefaultTreeAdapterTypes.Document | null {
  try {
    return parse(markup, { treeAdapter: boundedAdapter(), sourceCodeLocationInfo: false });
  } catch {
    return null;
  }
}

function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      depth += 1;
      elements += 1;
      if (depth > DEEPEST || elements > MOST_ELEMENTS) throw new RangeError('too much markup');
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function elementsOf(node: Parent): readonly Element[] {
  return node.childNodes.filter(isElement);
}

export function attributeOf(element: Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

/** All elements of a name in reading order; no recursion. */
export function descendantsOf(root: Parent, name: string): readonly Element[] {
  const found: Element[] = [];
  const waiting: Element[] = elementsOf(root).toReversed();
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.tagName === name) found.push(element);
    for (let at = element.childNodes.length - 1; at >= 0; at -= 1) {
      const child = element.childNodes[at];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
  return found;
}

/** All elements that hold a table. */
export function tableHolders(root: Parent): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const table of descendantsOf(root, 'table')) {
    let parent = table.parentNode;
    while (parent !== null && isElementParent(parent) && !holders.has(parent)) {
      holders.add(parent);
      parent = parent.parentNode;
    }
  }
  return holders;
}

function isElementParent(node: Parent): node is Element {
  return 'tagName' in node;
}

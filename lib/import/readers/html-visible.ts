import { attributeOf, type Element } from './html-tree';

/** Elements that show no text of the document. */
const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'noframes',
  'noembed',
  'iframe',
  'frameset',
  'object',
  'embed',
  'applet',
  'svg',
  'canvas',
  'audio',
  'video',
  'map',
  'head',
  'title',
  'link',
  'meta',
  'input',
  'select',
  'textarea',
  'button',
  'option',
  'datalist',
  'progress',
  'meter',
  'xml',
  'rt',
  'rp',
  'del',
  'nav',
  'aside',
  'dialog',
  'colgroup',
  'col',
]);

const UNSEEN_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'tooltip',
]);

const UNSEEN_CLASSES =
  /(?:^|\s)(?:hidden|d-none|hide|layui-hide|sr-only|visually-hidden|breadcrumbs?|bdsharebuttonbox|bdshare\S*|jiathis\S*|social-share|share-box|share)(?=\s|$)/iu;

const UNSEEN_STYLE =
  /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/iu;

/** Whether a reader of the page does not see the element, or sees it on every page of the site. */
export function isUnseen(element: Element, holders: ReadonlySet<Element>): boolean {
  if (UNSEEN.has(element.tagName)) return true;
  if (element.tagName === 'header' || element.tagName === 'footer')
    return isSiteFrame(element, holders);
  return element.attrs.length > 0 && isUnseenByAttributes(element, holders);
}

function isUnseenByAttributes(element: Element, holders: ReadonlySet<Element>): boolean {
  return element.attrs.some(({ name, value }) => {
    switch (name) {
      case 'hidden':
        return true;
      case 'style':
        return UNSEEN_STYLE.test(value);
      case 'role':
        return UNSEEN_ROLES.has(value.toLowerCase()) && !holders.has(element);
      case 'class':
        return (UNSEEN_CLASSES.test(value) && !holders.has(element)) || isOwnMark(element, value);
      default:
        return false;
    }
  });
}

/** The mark of a draft stands on every printed page and not in the text. */
function isOwnMark(element: Element, classes: string): boolean {
  return classes === 'mark' && attributeOf(element, 'role') === 'note';
}

const CONTENT = new Set(['article', 'main', 'section', 'td']);

/** The head and foot of a site, not of an article, and without tables. */
function isSiteFrame(element: Element, holders: ReadonlySet<Element>): boolean {
  if (holders.has(element)) return false;
  let parent = element.parentNode;
  while (parent !== null && 'tagName' in parent) {
    if (CONTENT.has(parent.tagName)) return false;
    parent = parent.parentNode;
  }
  return true;
}

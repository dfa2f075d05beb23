import type { TreeNode } from "../blocks.js";

/** What is needed of an element and of a page; linkedom's fit. */
export interface PageElement extends TreeNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  remove(): void;
}
export interface Page {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

declare namespace App {
  interface Locals {
    /** Number of each claim cited on the page, in order of first use; set by the page before its words render. */
    citationNumbers?: ReadonlyMap<string, number>;
    /** Icon arrays drawn on the page so far. */
    iconArrays?: number;
    /** Claims whose margin note stands already, by layer. */
    noted?: Record<'plain' | 'clinical', Set<string>>;
  }
}

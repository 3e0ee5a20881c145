/** What MDX may use without importing it. */
import Aside from './Aside.astro';
import Cite from './Cite.astro';
import Diagram from './Diagram.astro';
import Fig from './Fig.astro';
import HazardRatio from './HazardRatio.astro';
import Icons from './Icons.astro';
import KeyMessage from './KeyMessage.astro';
import Model from './Model.astro';
import Picture from './Picture.astro';
import Share from './Share.astro';
import Shares from './Shares.astro';
import Sure from './Sure.astro';
import Term from './Term.astro';
import Unknown from './Unknown.astro';
import Weigh from './Weigh.astro';

export const mdxComponents = {
  Aside,
  Cite,
  Diagram,
  Fig,
  HazardRatio,
  Icons,
  KeyMessage,
  Model,
  Picture,
  Share,
  Shares,
  Sure,
  Term,
  Unknown,
  Weigh,
};

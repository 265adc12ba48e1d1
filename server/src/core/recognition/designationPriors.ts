/**
 * How much the words of a scheme's name say by themselves that the scheme is meant, as a log-odds-like weight. Common
 * words need a head ("designation"), an authority or a verb of granting beside them; what is not here goes by its length.
 */
export const designationPriors: Readonly<Record<string, number>> = {
  orphan: -0.6,
  "orphan drug": 1.1,
  "orphan product": 0.8,
  "orphan medicine": 1.2,
  "orphan medicinal product": 1.3,
  "rare disease drug": -0.5,
  "rare disease": -1.5,
  breakthrough: -0.8,
  "breakthrough therapy": 0.3,
  "breakthrough treatment": -0.2,
  "breakthrough therapeutic": 0.2,
  "breakthrough device": 0.5,
  "fast track": 0.2,
  "priority review": 1.1,
  "priority evaluation": 0.1,
  "special review": -0.5,
  "accelerated approval": 1.1,
  "accelerated assessment": 0.9,
  "conditional approval": 0.3,
  "conditionally approved": -1.5,
  "rolling review": 0.6,
  "rolling submission": 0.8,
  "rare pediatric disease": -0.2,
  "exceptional circumstances": -0.6,
  "priority medicine": 0.3,
  "expanded access": -1.5,
  "compassionate use": -1.5,
  "real time oncology review": 1.6,
};

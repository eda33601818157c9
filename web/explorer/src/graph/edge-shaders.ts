export const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_radius;
attribute float a_size;
attribute vec3 a_style;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform vec2 u_dimensions;
uniform float u_halfWidth; // of the strip

varying vec4 v_color;
varying vec2 v_position; // along the line and across it, in pixels
varying vec3 v_line;     // start and end of the arrow head, half the thickness
varying vec2 v_style;

const float bias = 255.0 / 254.0;

void main() {
  vec2 halfScreen = u_dimensions / 2.0;
  vec2 from = (u_matrix * vec3(a_from, 1)).xy * halfScreen;
  vec2 to = (u_matrix * vec3(a_to, 1)).xy * halfScreen;
  float distance_ = max(length(to - from), 0.001);
  vec2 along = (to - from) / distance_;
  vec2 across = vec2(-along.y, along.x);

  // The offset must be to the same side, whichever end is the source.
  float side = along.x + 0.001 * along.y < 0.0 ? -1.0 : 1.0;
  vec2 position = mix(from, to, a_corner.x) + across * (side * a_style.z + a_corner.y * u_halfWidth);
  gl_Position = vec4(position / halfScreen, 0, 1);

  float thickness = max(a_size / u_sizeRatio, 0.8);
  float tip = distance_ - a_radius / u_sizeRatio - 2.0;
  v_position = vec2(a_corner.x * distance_, a_corner.y * u_halfWidth);
  v_line = vec3(tip - 5.0 - 1.5 * thickness, tip, thickness / 2.0);
  v_style = a_style.xy;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

export const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_position;
varying vec3 v_line;
varying vec2 v_style;

uniform float u_pixelRatio;

/** The distance to the middle of the stroke, or of the nearer of two. */
float strokeDistance(float along, float across) {
  if (v_style.y < 0.5) return abs(across);
  if (v_style.y < 1.5) return abs(abs(across) - 2.2);
  if (v_style.y < 2.5) return abs(across - 2.4 * sin(along * 0.55));
  float tick = abs(mod(along, 9.0) - 4.5);
  return min(abs(across), max(tick, abs(across) - 3.6));
}

/** The coverage of a solid, dashed or dotted line. */
float dashCoverage(float along) {
  if (v_style.x < 0.5) return 1.0;
  float period = v_style.x < 1.5 ? 11.0 : 5.5;
  float length_ = v_style.x < 1.5 ? 6.5 : 2.0;
  float position = abs(mod(along, period) - period / 2.0);
  return clamp(0.5 + (length_ / 2.0 - position) * u_pixelRatio, 0.0, 1.0);
}

void main(void) {
  float along = v_position.x;
  float across = v_position.y;
  #ifdef PICKING_MODE
  gl_FragColor = abs(across) < 6.0 ? v_color : vec4(0.0);
  #else
  float head = (v_line.y - along) * 0.5 - abs(across);
  float inHead = along > v_line.x && along < v_line.y ? clamp(0.5 + head * u_pixelRatio, 0.0, 1.0) : 0.0;
  float inLine = along < v_line.x + 1.0
    ? clamp(0.5 + (v_line.z - strokeDistance(along, across)) * u_pixelRatio, 0.0, 1.0) * dashCoverage(along)
    : 0.0;
  gl_FragColor = v_color * max(inHead, inLine);
  #endif
}
`;

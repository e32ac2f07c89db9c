;; Comparing vectors, eight numbers at a time. Arguments are positions in memory in bytes, and counts, unless said.
(module
  (import "segment" "memory" (memory 1))

  ;; The inner product of 8-bit numbers with 16-bit ones, `end` − `at` of them, a multiple of 16.
  (func $product (param $at i32) (param $end i32) (param $question i32) (result i32)
    (local $a v128) (local $b v128)
    (loop $sixteen
      (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s
        (v128.load8x8_s (local.get $at)) (v128.load (local.get $question)))))
      (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s
        (v128.load8x8_s offset=8 (local.get $at)) (v128.load offset=16 (local.get $question)))))
      (local.set $question (i32.add (local.get $question) (i32.const 32)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $sixteen (i32.lt_u (local.get $at) (local.get $end))))
    (call $sum (i32x4.add (local.get $a) (local.get $b))))

  (func $sum (param $of v128) (result i32)
    (local.set $of (i32x4.add (local.get $of)
      (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $of) (local.get $of))))
    (i32.add (i32x4.extract_lane 0 (local.get $of)) (i32x4.extract_lane 1 (local.get $of))))

  ;; Finds the rows `from` to `to` (excluded) that score at least `least` (f32) with a question, writes them to `found`
  ;; (i32) and their scores to `scores` (f32), and returns how many they are. A row is `half` numbers of 8 bits at `heads` and as many at
  ;; `tails`; a question twice `half` of 16 bits; the score their inner product times the row's number at `scales`
  ;; (f32). No tail can add more than the row's number at `rests` times `rest` (both f32), and is read only where that
  ;; would be enough. `allowed` has a byte for each row, 0 for those to pass over; it is 0 itself where all may be found.
  (func (export "scan")
    (param $heads i32) (param $tails i32) (param $scales i32) (param $rests i32) (param $half i32)
    (param $question i32) (param $rest f32) (param $allowed i32)
    (param $from i32) (param $to i32) (param $least f32) (param $found i32) (param $scores i32) (result i32)
    (local $start i32) (local $at i32) (local $product i32) (local $scale f32)
    (local $end i32) (local $q i32) (local $a v128) (local $b v128)
    (local.set $start (local.get $found))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (block $next
          (if (local.get $allowed)
            (then (br_if $next (i32.eqz (i32.load8_u (i32.add (local.get $allowed) (local.get $from)))))))
          (local.set $at (i32.add (local.get $heads) (i32.mul (local.get $from) (local.get $half))))
          (local.set $end (i32.add (local.get $at) (local.get $half)))
          (local.set $q (local.get $question))
          (local.set $a (v128.const i32x4 0 0 0 0))
          (local.set $b (v128.const i32x4 0 0 0 0))
          (loop $sixteen
            (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s
              (v128.load8x8_s (local.get $at)) (v128.load (local.get $q)))))
            (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s
              (v128.load8x8_s offset=8 (local.get $at)) (v128.load offset=16 (local.get $q)))))
            (local.set $q (i32.add (local.get $q) (i32.const 32)))
            (br_if $sixteen (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
          (local.set $product (call $sum (i32x4.add (local.get $a) (local.get $b))))
          (local.set $scale (f32.load (i32.add (local.get $scales) (i32.shl (local.get $from) (i32.const 2)))))
          (br_if $next (i32.eqz (f32.ge
            (f32.add
              (f32.mul (f32.convert_i32_s (local.get $product)) (local.get $scale))
              (f32.mul
                (f32.load (i32.add (local.get $rests) (i32.shl (local.get $from) (i32.const 2))))
                (local.get $rest)))
            (local.get $least))))
          (local.set $at (i32.add (local.get $tails) (i32.mul (local.get $from) (local.get $half))))
          (local.set $scale (f32.mul (local.get $scale) (f32.convert_i32_s (i32.add (local.get $product)
            (call $product
              (local.get $at)
              (i32.add (local.get $at) (local.get $half))
              (i32.add (local.get $question) (i32.shl (local.get $half) (i32.const 1))))))))
          (br_if $next (i32.eqz (f32.ge (local.get $scale) (local.get $least))))
          (i32.store (local.get $found) (local.get $from))
          (f32.store (local.get $scores) (local.get $scale))
          (local.set $found (i32.add (local.get $found) (i32.const 4)))
          (local.set $scores (i32.add (local.get $scores) (i32.const 4))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $row)))
    (i32.shr_u (i32.sub (local.get $found) (local.get $start)) (i32.const 2)))

  ;; Inner products of the rows `from` to `to` (excluded) with a question, written to `out` (f32). A row is `stride`
  ;; numbers of 16 bits, a multiple of 8, times the row's number at `scales` (f32); the question is of 32-bit floats.
  (func (export "dots")
    (param $rows i32) (param $scales i32) (param $stride i32) (param $question i32)
    (param $from i32) (param $to i32) (param $out i32)
    (local $at i32) (local $end i32) (local $q i32) (local $eight v128) (local $a v128) (local $b v128)
    (local.set $at (i32.add (local.get $rows)
      (i32.shl (i32.mul (local.get $from) (local.get $stride)) (i32.const 1))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $end (i32.add (local.get $at) (i32.shl (local.get $stride) (i32.const 1))))
        (local.set $q (local.get $question))
        (local.set $a (v128.const f32x4 0 0 0 0))
        (local.set $b (v128.const f32x4 0 0 0 0))
        (loop $numbers
          (local.set $eight (v128.load (local.get $at)))
          (local.set $a (f32x4.add (local.get $a) (f32x4.mul
            (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $eight)))
            (v128.load (local.get $q)))))
          (local.set $b (f32x4.add (local.get $b) (f32x4.mul
            (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $eight)))
            (v128.load offset=16 (local.get $q)))))
          (local.set $q (i32.add (local.get $q) (i32.const 32)))
          (br_if $numbers (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
        (local.set $a (f32x4.add (local.get $a) (local.get $b)))
        (f32.store (local.get $out) (f32.mul
          (f32.load (i32.add (local.get $scales) (i32.shl (local.get $from) (i32.const 2))))
          (f32.add
            (f32.add (f32x4.extract_lane 0 (local.get $a)) (f32x4.extract_lane 1 (local.get $a)))
            (f32.add (f32x4.extract_lane 2 (local.get $a)) (f32x4.extract_lane 3 (local.get $a))))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $row)))))

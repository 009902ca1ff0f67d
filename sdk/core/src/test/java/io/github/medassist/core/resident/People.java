// SPDX-License-Identifier: Apache-2.0
package io.github.medassist.core.resident;

import io.github.medassist.core.json.Json;
import java.nio.charset.StandardCharsets;

/** Invented people, as the store and the phone keep them. */
public final class People {
  private People() {}

  /** Reads a snapshot that a test prints, with single quotes for the double ones. */
  public static Resident of(String json) {
    return Resident.read(Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  /** A person of 文水 in 低保 who is enrolled for 2023 and has paid. */
  public static Resident wenshui() {
    return of(
        "{'ref':'w1','region':'141121','scheme':'RESIDENT','monitored':false,"
            + "'categories':[{'category':'SUBSISTENCE_ALLOWANCE','since':'2022-01-01'}],"
            + "'insurance':[{'year':2023,'status':'ENROLLED','scheme':'RESIDENT','paidOn':'2022-10-08'}],"
            + "'accounts':{},'asOf':'2023-06-01T09:30:00+08:00'}");
  }

  /** A person of 阜蒙 in 低保 with a part of the year used, as DESIGN's printed quota has it. */
  public static Resident fumeng() {
    return of(
        "{'ref':'f1','region':'210921','scheme':'RESIDENT','monitored':false,"
            + "'categories':[{'category':'SUBSISTENCE_ALLOWANCE','since':'2022-01-01'}],"
            + "'insurance':[{'year':2023,'status':'ENROLLED','scheme':'RESIDENT'},"
            + "{'year':2024,'status':'ENROLLED','scheme':'RESIDENT'}],"
            + "'accounts':{'2023':{'benefits':{'assistance.basic':{'base':1500000,'paid':1050000},"
            + "'assistance.topup':{'base':450000,'paid':105000}},'care':{'INPATIENT':[1,1500000,0,0,1155000,0]}}},"
            + "'asOf':'2023-06-01T09:30:00+08:00'}");
  }
}
